namespace Lessons.Tests;

public class GradientLessonNoteTests()
    : LessonNoteTests("05-gradients-and-conjugate-gradients.ipynb", "gradient-and-conjugate-gradient")
{
    protected override IReadOnlyList<Note> Notes { get; } =
    [
        new("cell 7", "four-rows-code", "double[] targets = { 1, 0, 0, 0 };", "builds its targets from four arguments"),
        new("cell 7 (2)", "four-rows-code", "int pairsCount = xs.Length;      // 4, not 32", "runs over 32 pairs where there are 4"),
        new("cell 7 (3)", "four-rows", "below code that cannot have printed it", "it is the error of the *single* row of cell 6"),
        new("mse", "error", "This is a **sum of squares**.", "A comment promises a mean absolute error"),
        new("printed y", "descent-library", "No, and it needn't: $y$ is not the answer.", "The printed $y$ is the first layer's output"),
        new("W1", "network", "it is **the same $W$** in both layers", "called the first layer's weights, but serves both"),
        new("beta", "entrywise", "Two matrix products, divided entry by entry", "β is a matrix product divided by another, entry by entry"),
        new("first direction", "conjugate", "the **first** direction is minus the gradient", "its first step is $2g$"),
        new("no line search", "wolfe", "**restarts** with $-g$", "11 of its 64 directions lead uphill"),
        new("the claim", "entrywise-figure", "You see all of it.", "because the printout breaks off in row 17"),
        new("last cell", "entrywise-figure", "That repetition announces eight iterations", "announces 8 iterations, does 64"),
        new("problem", "decay", "the infimum 0 and **no minimum**", "Its error has no minimum"),
        new("dense_layer", "network", "and no biases", "the step in cell 7 is an invisible 1"),
        new("outputs", "descent-code", "int iterations = 64;", "The printouts are cut after 1000 characters"),
        new("library", "gradient", "which is no longer developed", "autograd is no longer developed"),
    ];
}
