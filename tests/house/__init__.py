"""The house rules: sizes, names, imports and packaging, checked like everything else."""
