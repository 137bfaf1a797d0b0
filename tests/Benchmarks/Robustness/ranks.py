"""Rank intervals under uncertain weights, in numpy: what the benchmark "robustness" is measured against.

Takes units, indicators, draws and the concentration from its arguments and the achievements (units x indicators) and weights (indicators) as
raw doubles from its standard input; then answers each line there, "sorting" or "counting", when it has done the work, with check sums.
"""
import sys

import numpy as np

units, indicators, draws = (int(argument) for argument in sys.argv[1:4])
concentration = float(sys.argv[4])
source = sys.stdin.buffer
achieved = np.frombuffer(source.read(8 * units * indicators)).reshape(units, indicators).T.copy()
weights = np.frombuffer(source.read(8 * indicators))
places = np.arange(1, units + 1, dtype=np.int32)


def by_sorting(totals):
    """Ranks of totals with two decimals, ties sharing the best place: the usual way, all draws at once."""
    totals = np.round(totals, 2)
    order = np.argsort(-totals, axis=1)
    ordered = np.take_along_axis(totals, order, axis=1)
    starts = np.ones(totals.shape, dtype=bool)
    starts[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    ranks = np.empty(totals.shape, dtype=np.int32)
    np.put_along_axis(ranks, order, np.maximum.accumulate(np.where(starts, places, 0), axis=1), axis=1)
    return ranks


def by_counting(totals):
    """The same for whoever knows that such totals are whole numbers of few digits: counted without sorting, draw by draw."""
    keys = np.rint(totals * 100).astype(np.int32)
    greater = np.zeros(keys.max() + 2, dtype=np.int64)
    ranks = np.empty(keys.shape, dtype=np.int32)
    for draw in range(draws):
        greater[:-1] = np.bincount(keys[draw], minlength=len(greater) - 1)[::-1].cumsum()[::-1]
        ranks[draw] = greater[keys[draw] + 1] + 1
    return ranks


def intervals(ranks):
    """Least, 5 %, median, 95 %, greatest and mean place of each unit, and its share of draws in the top ten."""
    mean, top = ranks.mean(axis=0), (ranks <= 10).mean(axis=0)
    ranks = np.sort(ranks.T, axis=1)
    at = [0, *(max(0, -(-draws * percent // 100) - 1) for percent in (5, 50, 95)), draws - 1]
    return ranks[:, at], mean, top


random = np.random.Generator(np.random.SFC64(1))
for line in source:
    drawn = random.dirichlet(concentration * weights / weights.sum(), draws) * weights.sum()
    totals = drawn @ achieved
    ranks = by_sorting(totals) if line.strip() == b"sorting" else by_counting(totals)
    found, mean, top = intervals(ranks)
    print(int(found.sum()), round(float(mean.mean()), 3), round(float(top.sum()), 3), flush=True)
