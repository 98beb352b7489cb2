"""Coverage-guided fuzzing of what reads strangers' bytes and words; ``run.py`` is the command."""
