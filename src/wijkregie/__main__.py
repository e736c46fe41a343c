"""Entry of the program: hands over to the command line."""

import sys

from wijkregie.cli import main

if __name__ == "__main__":
    sys.exit(main())
