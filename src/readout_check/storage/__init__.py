"""What was worked out before, on disk: readings of documents and results of meetings, and when they may be used again.

``codec`` turns values into bytes and back, ``keys`` says what a value depends on, ``cache`` keeps the files.
"""
