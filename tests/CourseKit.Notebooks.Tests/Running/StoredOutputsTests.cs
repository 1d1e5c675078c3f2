using System.Text;
using CourseKit.Notebooks.Documents;
using CourseKit.Notebooks.Running;

namespace CourseKit.Notebooks.Tests.Running;

public class StoredOutputsTests
{
    private const string Stream = """{"output_type": "stream", "name": "stdout", "text": ["epoch 0\n", "loss 0.5\n", "done\n"]}""";

    [TestCase("""{"output_type": "stream", "name": "stdout", "text": "epoch 0\nloss 0.5\ndone\n"}""", TestName = "lines kept as one text")]
    [TestCase("""{"output_type": "stream", "name": "stdout", "metadata": {}, "text": ["epoch 0\n", "loss 0.5\n", "done\n"]}""", TestName = "other metadata")]
    public void What_says_the_same_is_no_difference(string executed) => Assert.That(Differences(Stream, executed), Is.Empty);

    [Test]
    public void Pictures_are_left_out() => Assert.That(
        Differences(
            """{"output_type": "display_data", "data": {"text/plain": "figure", "image/png": "AAAA"}}""",
            """{"output_type": "display_data", "data": {"text/plain": "figure"}}"""),
        Is.Empty);

    [Test]
    public void A_changed_line_is_shown_with_the_cell_it_stands_in() => Assert.That(
        Differences(Stream, Stream.Replace("0.5", "0.4", StringComparison.Ordinal)),
        Is.EqualTo(new[] { "cell 1:", "  - loss 0.5", "  + loss 0.4" }));

    [Test]
    public void An_output_that_is_new_is_shown() => Assert.That(
        Differences("", """{"output_type": "execute_result", "data": {"text/plain": ["2"]}}"""),
        Is.EqualTo(new[] { "cell 1:", "  + [text/plain]", "  + 2" }));

    [Test]
    public void Of_a_long_line_the_part_that_differs_is_shown()
    {
        string svg = $$"""{"output_type": "display_data", "data": {"text/html": "{{new string('x', 500)}}OLD{{new string('y', 500)}}"} }""";
        IReadOnlyList<string> differences = Differences(svg, svg.Replace("OLD", "NEW", StringComparison.Ordinal));
        Assert.That(differences, Has.Exactly(1).Match("^  - …x+OLDy+…$").And.Exactly(1).Match("^  \\+ …x+NEWy+…$").And.All.Length.LessThan(130));
    }

    [Test]
    public void A_long_difference_is_cut() =>
        Assert.That(Differences("", $$"""{"output_type": "stream", "text": "{{string.Join("\\n", Enumerable.Range(1, 100))}}"}""")[^1], Is.EqualTo("  + … and 88 lines more"));

    private static IReadOnlyList<string> Differences(string stored, string executed) => StoredOutputs.Differences(Notebook(stored), Notebook(executed));

    private static NotebookDocument Notebook(string output) => NotebookDocument.Parse(
        Encoding.UTF8.GetBytes($$"""{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "outputs": [{{output}}]}]}"""), "n.ipynb");
}
