"""Writes the numbers that CourseLib.Data is held to, as NumPy and scikit-learn draw them.

    python3 benchmarks/peers/scikit_learn_data.py tests/Reference/scikit-learn-data.json

Needs NumPy 1.24 and scikit-learn 1.2 (Debian 12: apt-get install python3-sklearn). The same versions write the same
file again. More cases for a thorough comparison, with parameters drawn at random, are made by a number behind the
file's name; such a file is not meant to be kept:

    python3 benchmarks/peers/scikit_learn_data.py more.json 2000
    COURSEKIT_DATA_REFERENCE=$PWD/more.json dotnet test tests/CourseLib.Tests --filter FullyQualifiedName~Tests.Data
"""

import json
import os
import sys

# With AVX-512, NumPy's sines and cosines are a rougher approximation, off by up to three bits. Without it they are the
# C library's, the same on every processor. This must be said before NumPy is loaded.
os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"

import numpy
import sklearn
from sklearn.datasets import make_circles, make_classification, make_moons
from sklearn.model_selection import train_test_split

STREAM_LENGTH = 2_000_000
STREAM_STEP = 100_000
SEEDS = [0, 1, 2, 42, 123456789, 2147483647]

CURVES = [
    {"samples": 1},
    {"samples": 2, "seed": 3},
    {"samples": 3, "seed": 4},
    {"samples": 4, "shuffle": False},
    {"samples": 5, "shuffle": False, "noise": 0.25, "seed": 6},
    {"samples": 31, "seed": 7},
    {"samples": 40, "noise": 0.1, "seed": 8},
    {"samples": 41, "noise": 0.0, "seed": 9},
    {"samples": 27, "noise": 3.5, "seed": 2147483647},
]

FACTORS = [0.8, 0.0, 0.5, 0.3, 0.99, 0.75, 0.2, 0.6, 0.1]

CLASSIFICATIONS = [
    {},
    {"samples": 1, "seed": 1},
    {"samples": 3, "clustersPerClass": 2, "seed": 2},
    {"samples": 31, "clustersPerClass": 2, "seed": 3},
    {"samples": 30, "clustersPerClass": 2, "shuffle": False, "seed": 4},
    {"samples": 33, "flipY": 0.0, "seed": 5},
    {"samples": 32, "flipY": 0.0, "shuffle": False, "seed": 6},
    {"samples": 30, "flipY": 0.5, "seed": 7},
    {"samples": 20, "flipY": 1.0, "seed": 8},
    {"samples": 30, "weights": [0.9], "seed": 9},
    {"samples": 30, "weights": [0.29, 0.71], "seed": 10},
    {"samples": 29, "weights": [0.7], "clustersPerClass": 2, "seed": 11},
    {"samples": 15, "weights": [0.0], "seed": 12},
    {"samples": 15, "weights": [1.0, 0.0], "shuffle": False, "flipY": 0.3, "seed": 13},
    {"samples": 30, "classSep": 2.5, "seed": 14},
    {"samples": 20, "classSep": 0.0, "seed": 15},
    {"samples": 25, "features": 3, "seed": 16},
    {"samples": 25, "features": 3, "informative": 3, "seed": 17},
    {"samples": 25, "features": 1, "informative": 1, "seed": 18},
    {"samples": 25, "features": 2, "informative": 1, "redundant": 1, "seed": 19},
    {"samples": 25, "features": 4, "redundant": 2, "shuffle": False, "seed": 20},
    {"samples": 25, "features": 7, "informative": 3, "redundant": 2, "clustersPerClass": 3, "seed": 21},
    {"samples": 20, "features": 5, "informative": 4, "redundant": 1, "clustersPerClass": 8, "seed": 22},
    {"samples": 9, "features": 9, "informative": 8, "clustersPerClass": 1, "shuffle": False, "seed": 23},
    {"samples": 255, "features": 8, "informative": 8, "clustersPerClass": 127, "classSep": 3.0, "flipY": 0.0, "seed": 24},
    {"samples": 4, "features": 30, "informative": 30, "clustersPerClass": 2, "shuffle": False, "seed": 25},
    {"samples": 4, "features": 33, "informative": 32, "redundant": 1, "clustersPerClass": 2, "seed": 26},
    {"samples": 10, "features": 3, "informative": 3, "weights": [0.3], "clustersPerClass": 3, "flipY": 0.0, "seed": 27},
    {"samples": 20, "weights": [0.3333333333, 0.6666666666], "seed": 28},
    # Corners are drawn in three ways, by how many of them are wanted. With these seeds one is drawn twice, and one is
    # drawn at the very end of its range.
    {"samples": 20, "features": 11, "informative": 11, "clustersPerClass": 10, "shuffle": False, "seed": 18},
    {"samples": 254, "features": 8, "informative": 8, "clustersPerClass": 127, "flipY": 0.0, "seed": 51},
    {"samples": 100, "weights": [0.99], "classSep": 2.0, "seed": 2147483647},
]

SPLITS = [(2, 0.5, 0), (3, 0.5, 1), (10, 0.25, 2), (10, 0.21, 3), (100, 0.4, 42), (101, 0.333, 5), (50, 0.01, 6), (50, 0.98, 7)]

NAMES = {
    "samples": "n_samples",
    "features": "n_features",
    "informative": "n_informative",
    "redundant": "n_redundant",
    "clustersPerClass": "n_clusters_per_class",
    "flipY": "flip_y",
    "classSep": "class_sep",
    "seed": "random_state",
}

# CourseLib's own defaults, where they are not scikit-learn's.
DEFAULTS = {
    "moons": {"random_state": 0},
    "circles": {"random_state": 0},
    "classification": {
        "n_features": 2, "n_informative": 2, "n_redundant": 0, "n_clusters_per_class": 1, "random_state": 0,
    },
}

FUNCTIONS = {"moons": make_moons, "circles": make_circles, "classification": make_classification}


def data_case(kind, parameters):
    arguments = {NAMES.get(name, name): value for name, value in parameters.items()}
    features, labels = FUNCTIONS[kind](**{**DEFAULTS[kind], **arguments})
    return {
        "kind": kind,
        "parameters": parameters,
        "features": features.tolist(),
        "labels": "".join(str(label) for label in labels),
    }


def split_case(rows, test_size, seed):
    train, test = train_test_split(numpy.arange(rows), test_size=test_size, random_state=seed)
    return {"rows": rows, "testSize": test_size, "seed": seed, "train": train.tolist(), "test": test.tolist()}


def weighted_sum(numbers):
    """The sum of (k + 1) times number k, modulo 2 to the 64: it changes with every number and every swap."""
    return int(numpy.sum(numpy.arange(1, len(numbers) + 1, dtype=numpy.uint64) * numbers.astype(numpy.uint64)))


def streams(seed):
    doubles = numpy.random.RandomState(seed).random_sample(STREAM_LENGTH)
    gaussians = numpy.random.RandomState(seed).standard_normal(STREAM_LENGTH)
    integers = {
        f"{low} {high}": weighted_sum(numpy.random.RandomState(seed).randint(low, high, size=STREAM_LENGTH))
        for low, high in [(0, 2), (-5, 95), (0, 2**31 - 1), (-(2**31), 2**31 - 1), (0, 2**40 + 1), (-(2**62), 2**62)]
    }
    return {
        "seed": seed,
        "doubles": weighted_sum(doubles * 2**53),
        "gaussianSum": float(numpy.sum(gaussians)),
        "gaussians": gaussians[STREAM_STEP - 1 :: STREAM_STEP].tolist(),
        "integers": integers,
        "permutation": weighted_sum(numpy.random.RandomState(seed).permutation(STREAM_LENGTH)),
    }


def mixed_calls(seed, count=60):
    """Calls of all kinds in turn, so that what one leaves behind (a saved Gaussian, a place in the state) shows in the next."""
    chooser = numpy.random.RandomState(seed ^ 0x5EED)
    random = numpy.random.RandomState(seed)
    calls = []
    for _ in range(count):
        kind = chooser.randint(4)
        if kind == 0:
            calls.append(["double", random.random_sample()])
        elif kind == 1:
            calls.append(["gaussian", random.standard_normal()])
        elif kind == 2:
            low = int(chooser.randint(-1000, 1000))
            high = low + int(2 ** chooser.uniform(0, 45))
            calls.append(["integer", low, high, int(random.randint(low, high))])
        else:
            calls.append(["permutation", random.permutation(chooser.randint(0, 12)).tolist()])
    return {"seed": seed, "calls": calls}


def random_curve(chooser):
    parameters = {"samples": int(chooser.randint(1, 60)), "shuffle": bool(chooser.randint(2)), "seed": int(chooser.randint(2**31))}
    return {**parameters, "noise": float(chooser.uniform(0, 1))} if chooser.randint(2) else parameters


def random_classification(chooser):
    informative = int(chooser.randint(1, 12))
    redundant = int(chooser.randint(0, 4))
    weight = float(chooser.uniform())
    parameters = {
        "samples": int(chooser.randint(1, 120)),
        "features": informative + redundant + int(chooser.randint(0, 4)),
        "informative": informative,
        "redundant": redundant,
        "clustersPerClass": int(chooser.randint(1, min(2 ** (informative - 1), 40) + 1)),
        "flipY": float(chooser.choice([0.0, 0.01, 0.3, 1.0])),
        "classSep": float(chooser.uniform(0, 4)),
        "shuffle": bool(chooser.randint(2)),
        "seed": int(chooser.randint(2**31)),
    }
    weights = [None, [weight], [weight, 1 - weight]][chooser.randint(3)]
    return parameters if weights is None else {**parameters, "weights": weights}


def random_split(chooser):
    rows = int(chooser.randint(2, 300))
    return rows, float(chooser.uniform(1e-6, 1 - 1.1 / rows)), int(chooser.randint(2**31))


def document(random_cases):
    chooser = numpy.random.RandomState(2026)
    data = [data_case("moons", parameters) for parameters in CURVES]
    data += [data_case("circles", {**p, "factor": factor}) for p, factor in zip(CURVES, FACTORS)]
    data += [data_case("moons", {}), data_case("circles", {})]
    data += [data_case("classification", parameters) for parameters in CLASSIFICATIONS]
    splits = list(SPLITS)
    for _ in range(random_cases):
        data.append(data_case("moons", random_curve(chooser)))
        data.append(data_case("circles", {**random_curve(chooser), "factor": float(chooser.uniform())}))
        data.append(data_case("classification", random_classification(chooser)))
        splits.append(random_split(chooser))
    return {
        "about": ["Numbers of NumPy's RandomState and of scikit-learn, written by benchmarks/peers/scikit_learn_data.py."],
        "versions": [f"numpy {numpy.__version__}", f"scikit-learn {sklearn.__version__}"],
        "streams": [streams(seed) for seed in SEEDS],
        "mixedCalls": [mixed_calls(seed) for seed in SEEDS + list(range(100, 100 + random_cases))],
        "data": data,
        "splits": [split_case(*split) for split in splits],
    }


def write(path, content):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        parts = []
        for name, cases in content.items():
            lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
            parts.append(f'"{name}":[\n{lines}\n]')
        file.write("{\n" + ",\n".join(parts) + "\n}\n")


if __name__ == "__main__":
    write(sys.argv[1], document(int(sys.argv[2]) if len(sys.argv) > 2 else 0))
