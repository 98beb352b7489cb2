"""``python -m readout_check`` is the command ``readout-check``."""

from __future__ import annotations

import sys

from readout_check.cli import main

if __name__ == "__main__":
    sys.exit(main())
