namespace Lessons.Tests;

/// <summary>
/// Each note of a lesson's reference file, on what its source gets wrong, is mended or told where a reader would trip, and told
/// again in the table at the lesson's end.
/// </summary>
public abstract class LessonNoteTests(string fileName, string referenceName)
{
    /// <summary>A note's "where", the cell that deals with it, words there that show it, and words of its row in the table.</summary>
    public sealed record Note(string Where, string CellId, string Words, string Told);

    /// <summary>The notes of the lesson, in any order.</summary>
    protected abstract IReadOnlyList<Note> Notes { get; }

    private Lesson Lesson => Lesson.Run(fileName);

    [Test]
    public void Every_note_of_the_reference_is_dealt_with() =>
        Assert.That(Notes.Select(note => note.Where), Is.EquivalentTo(new LessonReference(referenceName).NotedPlaces));

    [Test]
    public void Each_note_is_dealt_with_in_its_cell() => Assert.Multiple(() =>
    {
        foreach (Note note in Notes)
        {
            if (!Lesson.Has(note.CellId))
                Assert.Fail($"The lesson has no cell {note.CellId} for the note '{note.Where}'.");
            else
                Assert.That(Lesson.Source(note.CellId), Does.Contain(note.Words), note.Where);
        }
    });

    [Test]
    public void Each_note_is_told_at_the_lessons_end() => Assert.Multiple(() =>
    {
        foreach (Note note in Notes)
            Assert.That(Lesson.Source("mended"), Does.Contain(note.Told), note.Where);
    });
}
