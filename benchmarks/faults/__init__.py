"""Does the library keep its word when things go wrong? Run `python -m benchmarks.faults`."""
