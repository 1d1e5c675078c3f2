namespace Lessons.Tests;

public class NetworkLessonNoteTests() : LessonNoteTests("02-from-neuron-to-network.ipynb", "our-neural-network")
{
    protected override IReadOnlyList<Note> Notes { get; } =
    [
        new("training", "descent-code", "W1: 1.764052345967664", "unseeded random numbers"),
        new("training output", "training-code", "first < epochs", "The printout breaks off: 46 losses"),
        new("hand derivative 0.0214", "first-order", "It is 0.0215.", "The derivative by hand is given as 0.0214"),
        new("second data table", "people-code", "p - 135, i - 66", "subtracts 141 and 67"),
        new("kilograms", "people-code", "0.45359237", "old Russian pound"),
        new("'stochastic'", "descent", "that is **cyclic**, and not stochastic", "takes them in fixed order"),
        new("loss and step", "descent", "there is no ¼ in the step", "Steps have no ¼"),
        new("hand example", "symmetry-code", "twins.Parameters.W1 == twins.Parameters.W3", "All weights 1 in the example"),
        new("0.0214 > 0", "first-order", "*to first order*", "to first order: measured and drawn"),
        new("class comment", "nine", "three slopes of the sigmoid, no more", "logits and softmax"),
        new("evaluation", "unseen", "Emily is a woman, so near 1; Frank is a man, so near 0", "no word on what to expect"),
        new("pictures", "network-drawing-code", "CourseFigures.NetworkDiagram(", "Two pictures are links"),
    ];
}
