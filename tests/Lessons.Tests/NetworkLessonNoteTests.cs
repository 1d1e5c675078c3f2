namespace Lessons.Tests;

/// <summary>
/// Each note of lesson 02's reference file, on what its source gets wrong, is mended or told in the lesson.
/// </summary>
public class NetworkLessonNoteTests
{
    private const string FileName = "02-from-neuron-to-network.ipynb";

    /// <summary>The note's "where", the cell that deals with it, and words that show that it does.</summary>
    private static readonly (string Where, string CellId, string Words)[] Notes =
    [
        ("training", "descent-code", "W1: 1.764052345967664"),
        ("training output", "training-code", "first < epochs"),
        ("hand derivative 0.0214", "first-order", "It is 0.0215."),
        ("second data table", "people-code", "p - 135, i - 66"),
        ("kilograms", "people-code", "0.45359237"),
        ("'stochastic'", "descent", "that is **cyclic**, and not stochastic"),
        ("loss and step", "descent", "there is no ¼ in the step"),
        ("hand example", "symmetry-code", "twins.Parameters.W1 == twins.Parameters.W3"),
        ("0.0214 > 0", "first-order", "*to first order*"),
        ("class comment", "nine", "three slopes of the sigmoid, no more"),
        ("evaluation", "unseen", "Emily is a woman, so near 1; Frank is a man, so near 0"),
        ("pictures", "network-drawing-code", "DrawNetwork("),
    ];

    /// <summary>The same notes in the table at the lesson's end, by words of their row.</summary>
    private static readonly (string Where, string Words)[] Told =
    [
        ("training", "unseeded random numbers"),
        ("training output", "The printout breaks off: 46 losses"),
        ("hand derivative 0.0214", "The derivative by hand is given as 0.0214"),
        ("second data table", "subtracts 141 and 67"),
        ("kilograms", "old Russian pound"),
        ("'stochastic'", "takes them in fixed order"),
        ("loss and step", "Steps have no ¼"),
        ("hand example", "All weights 1 in the example"),
        ("0.0214 > 0", "to first order: measured and drawn"),
        ("class comment", "logits and softmax"),
        ("evaluation", "no word on what to expect"),
        ("pictures", "Two pictures are links"),
    ];

    [Test]
    public void Every_note_is_in_both_tables()
    {
        Assert.That(Notes.Select(note => note.Where), Is.EquivalentTo(NetworkReference.NotedPlaces));
        Assert.That(Told.Select(note => note.Where), Is.EquivalentTo(NetworkReference.NotedPlaces));
    }

    [TestCaseSource(nameof(Notes))]
    public void Each_note_is_dealt_with_in_its_cell((string Where, string CellId, string Words) note)
    {
        Lesson lesson = Lesson.Run(FileName);

        Assert.That(lesson.Has(note.CellId), $"The lesson has no cell {note.CellId} for the note '{note.Where}'.");
        Assert.That(lesson.Source(note.CellId), Does.Contain(note.Words), note.Where);
    }

    [TestCaseSource(nameof(Told))]
    public void Each_note_is_told_at_the_lessons_end((string Where, string Words) note) =>
        Assert.That(Lesson.Run(FileName).Source("mended"), Does.Contain(note.Words), note.Where);
}
