"""The page Trajecten: plans of the municipality that touch wijken."""
