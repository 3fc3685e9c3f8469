"""Matrix products of a net's sizes: thinc's default (BLIS) against numpy's own (OpenBLAS), one thread.

python benchmarks/products.py
"""

from __future__ import annotations

from time import perf_counter

from measuring import middle, one_core, shown, table

SIZES = ((64, 288, 288), (512, 192, 192), (4096, 288, 288), (4096, 544, 192))
ROUNDS, REPEATS = 15, 5


def main() -> None:
    """Print a table of GFLOP/s."""
    one_core()
    import numpy as np
    from thinc.api import NumpyOps

    rng = np.random.default_rng(0)
    rows = []
    for size in SIZES:
        count, deep, wide = size
        left = rng.random((count, deep), dtype=np.float32)
        right = rng.random((deep, wide), dtype=np.float32)
        row = [" × ".join(map(str, size))]
        for use_blis in (True, False):
            ops = NumpyOps(use_blis=use_blis)
            ops.gemm(left, right)
            speeds = []
            for _ in range(ROUNDS):
                began = perf_counter()
                for _ in range(REPEATS):
                    ops.gemm(left, right)
                speeds.append(2e-9 * count * deep * wide * REPEATS / (perf_counter() - began))
            row.append(shown(middle(speeds), ".0f"))
        rows.append(row)
    print(table(("rows × in × out", "BLIS, GFLOP/s", "OpenBLAS, GFLOP/s"), rows))


if __name__ == "__main__":
    main()
