"""Everything that leaves or enters as a file: values in, bytes out; no SQL and no window."""
