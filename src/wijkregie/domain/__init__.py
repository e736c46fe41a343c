"""The council's facts and rules: frozen values and pure functions, without clock, file or window."""
