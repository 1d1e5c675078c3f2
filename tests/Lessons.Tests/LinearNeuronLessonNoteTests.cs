namespace Lessons.Tests;

public class LinearNeuronLessonNoteTests() : LessonNoteTests("01-how-a-neuron-learns.ipynb", "linear-neuron-learning")
{
    protected override IReadOnlyList<Note> Notes { get; } =
    [
        new("data", "data", "generator without a seed, and is gone", "The noise has no seed"),
        new("outputs", "full-batch-code", "epoch < 200", "Its printouts break off: 20 of 56 full-batch rows"),
        new("stopping rule, full batch", "stop-answer", "A step is *slope times learning rate*", "after 56 epochs at 2.4756"),
        new("stopping rule, online and mini-batch", "mini-batch-stop", "The rule asked only the last of the three batches", "ask only the last step of an epoch"),
        new("full-batch rows", "full-batch-library", "the weight *after* the step beside the loss *before* it", "mix weights, errors and losses from before and after"),
        new("loss and step", "loss", "prints half the *sum*, 12 times as much, but steps by the *mean*", "The loss is a half sum, the step uses a mean"),
        new("samples", "remainder", "two batches, and drops them without a word", "No word on the sample $x = 0$, on the missing bias"),
        new("target weight 2.3", "best-line", "learning walks past 2.3, and should", "Only the target line, 2.3, is drawn"),
        new("notebook", "full-batch-library-code", "CourseFigures.LinearFitAnimation(", "`%matplotlib notebook` no longer works"),
    ];

    [TestCase("best", "The sample $x = 0$.", TestName = "The sample 0 teaches nothing")]
    [TestCase("full-batch", "That shift is the bias our neuron lacks.", TestName = "The neuron has no bias")]
    [TestCase("shuffle", "Section 7 took the samples in sorted order, and ended in a cycle", TestName = "The order is sorted")]
    [TestCase("online-cycle-code", "maxEpochs: 1000", TestName = "Online never stops by the source's rule")]
    [TestCase("curves-rates", "The comparison by rows was one of **learning rates**", TestName = "Rates decide how far an epoch goes")]
    public void Notes_that_say_several_things_are_dealt_with_in_several_cells(string cellId, string words) =>
        Assert.That(Lesson.Run("01-how-a-neuron-learns.ipynb").Source(cellId), Does.Contain(words));
}
