"""The two things wanted of SciPy, with types: sparse rows, and a search for the least cost."""
# SciPy brings no types of its own. Whatever is unknown about it stays in this file.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportOptionalSubscript=false

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Rows:
    """A sparse matrix with `width` columns, and the same matrix turned."""

    rows: Any
    turned: Any
    height: int
    width: int

    def times(self, dense: Singles) -> Singles:
        """The product with a dense matrix."""
        return np.asarray(self.rows @ dense, np.float32)

    def turned_times(self, dense: Singles) -> Floats:
        """The product of the turned matrix with a dense one."""
        return np.asarray(self.turned @ dense, np.float64)


def rows_of(columns: Sequence[Places], values: Sequence[float], width: int) -> Rows:
    """One row for each list of columns; a column counts as often as it is named, times the value of its row."""
    ends = np.concatenate([[0], np.cumsum([len(row) for row in columns])])
    spread = np.repeat(np.asarray(values, np.float32), np.diff(ends))
    whole = np.concatenate(columns) if columns else np.zeros(0, np.intp)
    matrix = csr_matrix((spread, whole, ends), shape=(len(columns), width))
    matrix.sum_duplicates()
    return Rows(matrix, matrix.T.tocsr(), len(columns), width)


def least(cost: Callable[[Floats], tuple[float, Floats]], start: Floats, steps: int) -> Floats:
    """Where `cost`, told with its slope, is least, after at most so many steps."""
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": steps})
    return np.asarray(found.x, np.float64)
