"""Knowledge bases as folders: written once, memory-mapped by many, changed by small segments."""
