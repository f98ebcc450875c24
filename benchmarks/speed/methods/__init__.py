"""What is measured: normalizer and its peers, each in a module of its own."""
