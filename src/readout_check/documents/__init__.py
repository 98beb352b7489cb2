"""From paths to documents: which files are one meeting, what they say, how they are laid out, and which is official."""
