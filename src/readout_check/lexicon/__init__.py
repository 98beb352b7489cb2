"""Tables of words and names, each with its source; logic only as far as looking them up needs it."""
