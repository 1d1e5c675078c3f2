"""The course's larger trainings in PyTorch on the CPU, with its automatic gradients: what C# is measured beside.

Every run records a loss for each epoch, that of the weights before the epoch's update, as the lessons' sources do. See
measuring.py for how this is called.
"""

import torch
from torch.nn.functional import binary_cross_entropy, mse_loss

import measuring


class Training:
    """Gradient descent over all rows at once, on whatever loss a class below computes from its parameters."""

    names = ()

    def __init__(self, settings, arrays):
        self.epochs = settings["epochs"]
        self.learning_rate = settings["learningRate"]
        self.reduction = settings["reduction"]
        tensors = {name: torch.from_numpy(array) for name, array in arrays.items()}
        self.features = tensors["features"]
        self.labels = tensors["labels"]
        self.start = [tensors[name] for name in self.names]

    def reset(self):
        self.parameters = [tensor.clone().requires_grad_() for tensor in self.start]

    def loss(self):
        raise NotImplementedError

    def run(self):
        losses = []
        for _ in range(self.epochs):
            loss = self.loss()
            losses.append(loss.item())
            loss.backward()
            with torch.no_grad():
                for parameter in self.parameters:
                    parameter.sub_(parameter.grad, alpha=self.learning_rate)
                    parameter.grad = None
        return losses


class HiddenLayer(Training):
    """n inputs, a hidden layer and one output, sigmoids throughout; the sum or the mean of squared errors."""

    names = ("weights1", "bias1", "weights2", "bias2")

    def loss(self):
        weights1, bias1, weights2, bias2 = self.parameters
        hidden = torch.sigmoid(torch.addmm(bias1, self.features, weights1))
        output = torch.sigmoid(torch.addmm(bias2, hidden, weights2))
        return mse_loss(output[:, 0], self.labels, reduction=self.reduction)


class Neuron(Training):
    """One sigmoid neuron and the mean negative log-likelihood."""

    names = ("weights", "bias")

    def loss(self):
        weights, bias = self.parameters
        return binary_cross_entropy(torch.sigmoid(torch.mv(self.features, weights) + bias), self.labels)


if __name__ == "__main__":
    measuring.answer(
        {
            "name": "PyTorch " + torch.__version__,
            **measuring.blas(torch._C, "dgemm_"),
            "threads": torch.get_num_threads(),
        },
        {"hidden-layer": HiddenLayer, "neuron": Neuron, "ten-row-neuron": Neuron},
    )
