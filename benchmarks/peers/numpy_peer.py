"""The course's trainings in NumPy, with gradients derived by hand: what C# is measured beside.

Written as someone would who knows NumPy well and cares for speed: no sigmoid computed twice, arrays that are large
changed in place. Every run records a loss for each epoch, that of the weights before the epoch's update (of
OurNeuralNetwork after it), as the lessons' sources do. See measuring.py for how this is called.
"""

import numpy as np

import measuring


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def sigmoid_in_place(z):
    np.negative(z, out=z)
    np.exp(z, out=z)
    z += 1
    return np.reciprocal(z, out=z)


class HiddenLayer:
    """n inputs, a hidden layer and one output, sigmoids throughout; the sum or the mean of squared errors."""

    def __init__(self, settings, arrays):
        self.epochs = settings["epochs"]
        self.learning_rate = settings["learningRate"]
        self.features = arrays["features"]
        self.labels = arrays["labels"].reshape(-1, 1)
        self.share = 1 / len(self.labels) if settings["reduction"] == "mean" else 1
        self.start = [arrays[name] for name in ("weights1", "bias1", "weights2", "bias2")]
        self.hidden = np.empty((len(self.labels), len(arrays["bias1"])))
        self.slope = np.empty_like(self.hidden)
        self.ones = np.ones(len(self.labels))

    def reset(self):
        self.weights1, self.bias1, self.weights2, self.bias2 = (array.copy() for array in self.start)

    def feed_forward(self):
        np.matmul(self.features, self.weights1, out=self.hidden)
        self.hidden += self.bias1
        sigmoid_in_place(self.hidden)
        output = self.hidden @ self.weights2
        output += self.bias2
        return sigmoid_in_place(output)

    def loss(self):
        return self.squared_error(self.feed_forward() - self.labels)

    def squared_error(self, error):
        error = error[:, 0]
        return error @ error * self.share

    def run(self):
        rate = -2 * self.learning_rate * self.share
        losses = []
        for _ in range(self.epochs):
            output = self.feed_forward()
            error = output - self.labels
            losses.append(self.squared_error(error))

            # The error that each row's output sum feels, the learning rate included: it costs least here.
            step2 = error * output
            np.subtract(1, output, out=output)
            step2 *= output
            step2 *= rate

            # In a hidden neuron's error step2 belongs to the row and weights2 to the column: both can be multiplied
            # where the arrays are smaller.
            np.subtract(1, self.hidden, out=self.slope)
            self.slope *= self.hidden
            step_weights1 = (self.features * step2).T @ self.slope
            step_weights1 *= self.weights2.T
            step_bias1 = step2[:, 0] @ self.slope
            step_bias1 *= self.weights2[:, 0]

            self.weights2 += self.hidden.T @ step2
            self.bias2 += self.ones @ step2
            self.weights1 += step_weights1
            self.bias1 += step_bias1
        return losses


class Neuron:
    """One sigmoid neuron, the mean negative log-likelihood, all rows at once."""

    def __init__(self, settings, arrays):
        self.epochs = settings["epochs"]
        self.learning_rate = settings["learningRate"]
        self.features = arrays["features"]
        self.labels = arrays["labels"]
        self.not_labels = 1 - self.labels
        self.start = arrays["weights"], arrays["bias"][0]

    def reset(self):
        self.weights, self.bias = self.start[0].copy(), self.start[1]

    def feed_forward(self):
        """The predictions p and their loss. With u = 1 + exp(-z): p = 1 / u, -log p = log u, -log(1 - p) = log u + z."""
        z = self.features @ self.weights
        z += self.bias
        u = np.negative(z)
        np.exp(u, out=u)
        u += 1
        loss = (np.log(u).sum() + self.not_labels @ z) / len(z)
        return np.reciprocal(u, out=u), loss

    def loss(self):
        return self.feed_forward()[1]

    def run(self):
        losses = []
        for _ in range(self.epochs):
            error, loss = self.feed_forward()
            losses.append(loss)
            error -= self.labels
            error *= self.learning_rate / len(error)
            self.weights -= error @ self.features
            self.bias -= error.sum()
        return losses


class OurNeuralNetwork:
    """The 2-2-1 network of lesson 02: nine numbers by name, one row at a time.

    As in the lesson's source the loop over rows is Python's and the sigmoid NumPy's, whose exp takes longer over a
    single number than the one in Python's math module.
    """

    def __init__(self, settings, arrays):
        self.epochs = settings["epochs"]
        self.learning_rate = settings["learningRate"]
        self.features = arrays["features"]
        self.labels = arrays["labels"]
        self.start = arrays["parameters"].tolist()

    def reset(self):
        self.parameters = self.start

    def loss(self):
        w1, w2, w3, w4, w5, w6, b1, b2, b3 = self.parameters
        x1, x2 = self.features.T
        h1 = sigmoid(w1 * x1 + w2 * x2 + b1)
        h2 = sigmoid(w3 * x1 + w4 * x2 + b2)
        error = self.labels - sigmoid(w5 * h1 + w6 * h2 + b3)
        return error @ error / len(error)

    def run(self):
        w1, w2, w3, w4, w5, w6, b1, b2, b3 = self.parameters
        learning_rate = self.learning_rate
        # Plain numbers: reading one out of an array at a time is slow.
        rows = [(x1, x2, y) for (x1, x2), y in zip(self.features.tolist(), self.labels.tolist())]
        losses = []
        for _ in range(self.epochs):
            for x1, x2, y in rows:
                h1 = sigmoid(w1 * x1 + w2 * x2 + b1)
                h2 = sigmoid(w3 * x1 + w4 * x2 + b2)
                o1 = sigmoid(w5 * h1 + w6 * h2 + b3)

                step = learning_rate * -2 * (y - o1) * o1 * (1 - o1)
                step1 = step * w5 * h1 * (1 - h1)
                step2 = step * w6 * h2 * (1 - h2)

                w1 -= step1 * x1
                w2 -= step1 * x2
                b1 -= step1
                w3 -= step2 * x1
                w4 -= step2 * x2
                b2 -= step2
                w5 -= step * h1
                w6 -= step * h2
                b3 -= step
            self.parameters = w1, w2, w3, w4, w5, w6, b1, b2, b3
            losses.append(self.loss())
        return losses


class SharedWeights:
    """The gradient lesson's network: the same 2 × 2 matrix twice, one pair of inputs, the sum of squared errors."""

    def __init__(self, settings, arrays):
        self.epochs = settings["epochs"]
        self.learning_rate = settings["learningRate"]
        self.inputs = arrays["inputs"]
        self.targets = arrays["targets"]
        self.start = arrays["weights"]

    def reset(self):
        self.weights = self.start.copy()

    def loss(self):
        error = sigmoid(sigmoid(self.inputs @ self.weights) @ self.weights) - self.targets
        return error @ error

    def run(self):
        losses = []
        inputs = self.inputs[:, np.newaxis]
        for _ in range(self.epochs):
            middle = sigmoid(self.inputs @ self.weights)
            output = sigmoid(middle @ self.weights)
            error = output - self.targets
            losses.append(error @ error)

            # The matrix acts in two places, and its gradient is the sum of both.
            delta2 = 2 * error * output * (1 - output)
            delta1 = (self.weights @ delta2) * middle * (1 - middle)
            self.weights -= self.learning_rate * (middle[:, np.newaxis] * delta2 + inputs * delta1)
        return losses


if __name__ == "__main__":
    measuring.answer(
        {
            "name": "NumPy " + np.__version__,
            **measuring.blas(np.core.multiarray._multiarray_umath, "cblas_dgemm"),
        },
        {
            "hidden-layer": HiddenLayer,
            "neuron": Neuron,
            "moons": HiddenLayer,
            "our-neural-network": OurNeuralNetwork,
            "shared-weights": SharedWeights,
        },
    )
