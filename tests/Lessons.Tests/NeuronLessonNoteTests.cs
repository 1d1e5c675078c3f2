namespace Lessons.Tests;

public class NeuronLessonNoteTests() : LessonNoteTests("03-choosing-a-loss.ipynb", "neuron-training")
{
    protected override IReadOnlyList<Note> Notes { get; } =
    [
        new("negative_log_likelihood, float32", "from-logits", "the upper clamp does nothing", "The upper clamp does nothing"),
        new("clamp and its gradient", "from-logits", "a **dead gradient**", "a sure and wrong row (logit −25, label 1) stops teaching"),
        new("sigmoid = 1/(1+exp(-x)) with autograd, float32", "from-logits", "the chain rule multiplies $0 \\cdot \\infty$", "overflows below a logit of about −88.7"),
        new("train_neuron_MSE", "squared-error-code", "epochs: 0, SquaredError", "rounds inside its loop, and with no epochs at all it fails"),
        new("loss lists", "training", "A loss is measured **before** the update of its epoch", "Loss lists hold the losses before the updates"),
        new("rounding", "training", "Nothing is rounded on the way or in the result", "still prints as 0.10700000077486038"),
        new("10-row comparison of nll and mse", "fair", "give both the **same learning rate**, 0.05", "squared error at 0.005"),
        new("1000-row imbalanced set", "accuracy", "98.8 % right, and no success", "Both neurons find 3 of 15"),
        new("first example", "ten-rows", "all three rows are still on the wrong side of ½", "stops after two epochs, all three rows still wrong"),
        new("cell order", "imbalanced", "from whichever cell was run before it", "run in another order than they stand in"),
        new("linearly separable rows", "separable-plot", "rounding may print it as −0", "can print as −0"),
        new("plots", "separable-plot", "those of weights rounded to four decimals, in 32 bits", "Surfaces of weights rounded to four decimals"),
    ];
}
