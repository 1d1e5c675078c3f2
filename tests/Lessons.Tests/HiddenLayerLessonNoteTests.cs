namespace Lessons.Tests;

public class HiddenLayerLessonNoteTests() : LessonNoteTests("04-hidden-layer.ipynb", "hidden-layer-network")
{
    protected override IReadOnlyList<Note> Notes { get; } =
    [
        new("the listing", "train-code", "result.Trace.Loss[1000 * k - 1]", "The listing is mangled"),
        new("the listing (2)", "forward-code", "WithPositiveWeights(inputs: 2, hidden: 3, seed: 0)", "No outputs, no seed, an empty picture"),
        new("loss_history", "train", "`Trace.Loss[k]` is the loss after $k$ steps", "`loss_history` is hidden by a list"),
        new("predict", "predict", "It also needs a global variable `y`", "`predict` reads a global `y`"),
        new("predict (2)", "predict-code", "before.SequenceEqual(asked.Parameters.ToVector())", "`predict` overwrites the stored inputs"),
        new("labels of shape (n,)", "loss", "both are stretched to (4, 4)", "Labels of shape (n,) are stretched"),
        new("'linearly separable'", "separable", "a point of one class inside a **triangle** of the other", "is called linearly separable. It isn't."),
        new("test set", "accuracy-code", "networks[s].Accuracy(test[s])", "no accuracy is computed"),
        new("sign", "backward", "the step will **subtract** it", "hold minus the gradient"),
        new("sigmoid_derivative(x)", "backward", "takes the sigmoid's **output** $a$, not its argument", "`sigmoid_derivative(x)` wants"),
        new("loss and learning rate", "reduction", "Twice as many rows, twice as long a step", "The loss is a sum"),
        new("recorded loss", "train", "belongs to the weights after 999", "belongs to the weights before it"),
        new("initial weights", "hidden-size", "the usual one with **zero mean**", "All starting weights are positive. One call of `train` is one step."),
        new("title", "forward", "nothing but arrays of rows", "\"In pure Python\", but NumPy does the work. The third set has 100 rows"),
        new("markdown", "backward", "All five links of the chain, written out", "Both layers are called layer 0"),
        new("sigmoid", "loss", "`Math.Exp(1000)` is infinite in .NET", "`exp` overflows for very negative sums"),
    ];
}
