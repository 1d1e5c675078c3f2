"""What the peers share: the folder that the C# side wrote, the clock, and a look at the BLAS that computes.

A peer is started in two ways:

    python3 benchmarks/peers/numpy_peer.py                    says what it is: version, BLAS, threads
    python3 benchmarks/peers/numpy_peer.py FOLDER WORKLOAD    trains and measures itself

and answers with one line of JSON.
"""

import ctypes
import json
import os
import statistics
import sys
import time

import numpy as np


def answer(peer, trainings):
    """Does what the command line asks for. `trainings` has a class of trainings for each workload's name."""
    if len(sys.argv) == 1:
        print(json.dumps(peer))
    else:
        folder, workload = sys.argv[1:]
        settings, arrays = read(os.path.join(folder, workload))
        print(json.dumps(measure(trainings[workload](settings, arrays), settings)))


def read(folder):
    with open(os.path.join(folder, "settings.json"), encoding="utf-8") as file:
        settings = json.load(file)
    return settings, {name: np.load(os.path.join(folder, name + ".npy")) for name in settings["arrays"]}


def measure(training, settings):
    """Times whole trainings, each from the same weights: one to warm up, then so many, and for so long, as asked.

    Setting the weights back and the loss of the last ones are not part of the time.
    """
    seconds = []
    training.reset()
    training.run()
    while len(seconds) < settings["repetitions"] or sum(seconds) < settings["seconds"]:
        training.reset()
        start = time.perf_counter()
        training.run()
        seconds.append(time.perf_counter() - start)
    return {
        "minimum": min(seconds),
        "median": statistics.median(seconds),
        "repetitions": len(seconds),
        "loss": float(training.loss()),
    }


class SymbolInformation(ctypes.Structure):
    """What the dynamic linker's dladdr tells of an address."""

    _fields_ = [
        ("file", ctypes.c_char_p),
        ("file_address", ctypes.c_void_p),
        ("symbol", ctypes.c_char_p),
        ("symbol_address", ctypes.c_void_p),
    ]


def blas(module, multiply):
    """The BLAS library whose function `multiply` a compiled module calls; of OpenBLAS also kernel and threads.

    Debian's alternatives decide which library that is, for BLAS and for LAPACK each, so that OpenBLAS may be loaded and
    yet not multiply. The kernel is OpenBLAS's choice by the processor.
    """
    function = getattr(ctypes.CDLL(module.__file__), multiply)
    information = SymbolInformation()
    ctypes.CDLL(None).dladdr(ctypes.cast(function, ctypes.c_void_p), ctypes.byref(information))
    path = information.file.decode()
    library = ctypes.CDLL(path)
    if not hasattr(library, "openblas_get_corename"):
        return {"blas": path, "kernel": None, "threads": 1}
    library.openblas_get_corename.restype = ctypes.c_char_p
    library.openblas_get_config.restype = ctypes.c_char_p
    version = " ".join(library.openblas_get_config().decode().split()[:2])
    kernel = library.openblas_get_corename().decode()
    return {"blas": version, "kernel": kernel, "threads": library.openblas_get_num_threads()}
