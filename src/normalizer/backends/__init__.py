"""Resolves columns of names where data people keep them: frames, databases and clusters.

One function over Arrow batches does the work, and every engine calls it, so that the answers are
the same everywhere. Each module needs the extra that is named after it, and nothing here is loaded
before it is asked for.

=============================  ==================================================================
module                         what it resolves
=============================  ==================================================================
`normalizer.backends.arrow`    Arrow batches, tables and streams
`normalizer.backends.frames`   frames of any make; the same make comes back
`normalizer.backends.parquet`  Parquet files, a batch at a time
`normalizer.backends.polars`   expressions of Polars: ``pl.col("name").normalizer.resolve(kb)``
`normalizer.backends.duckdb`   SQL of DuckDB: ``SELECT resolve(name)``
`normalizer.backends.spark`    frames of Spark, on all its workers
`normalizer.backends.dask`     frames of Dask, on all its workers
`normalizer.backends.spacy`    documents of spaCy: ``nlp.add_pipe("normalizer")``
`normalizer.backends.linking`  one frame against another that lists the entities
=============================  ==================================================================
"""
