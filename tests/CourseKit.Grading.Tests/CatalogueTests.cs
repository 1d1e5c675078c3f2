using CourseKit.Platform;

namespace CourseKit.Grading.Tests;

/// <summary>Descriptions of exercises, and ids that people mistype.</summary>
public class CatalogueTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Exercises_come_in_the_order_of_their_ids()
    {
        Write("03-loss/01-log", "03-01");
        Write("02-network/02-neuron", "02-02");
        Write("02-network/01-sigmoid", "02-01");

        Assert.That(ExerciseCatalogue.Read(_folder.Path).Exercises.Select(exercise => exercise.Id), Is.EqualTo(new[] { "02-01", "02-02", "03-01" }));
    }

    [TestCase("02-2", "02-02")]
    [TestCase("3-01", "03-01")]
    [TestCase("sigmoid", "02-01")]
    public void An_unknown_id_names_the_nearest_and_lists_all(string typed, string nearest)
    {
        Write("02-network/01-sigmoid", "02-01");
        Write("02-network/02-neuron", "02-02");
        Write("03-loss/01-log", "03-01");

        UsageException? exception = Assert.Throws<UsageException>(() => ExerciseCatalogue.Read(_folder.Path).Find(typed));

        Assert.That(exception!.Message, Does.StartWith($"There is no exercise {typed}. Did you mean {nearest}?"));
        Assert.That(exception.Message, Does.Contain("02-01  T").And.Contain("03-01  T"));
    }

    [TestCase("regression")]
    [TestCase("o")]
    [TestCase("")]
    public void What_is_like_none_of_them_draws_no_guess(string typed)
    {
        Write("02-network/01-sigmoid", "02-01");

        Assert.That(() => ExerciseCatalogue.Read(_folder.Path).Find(typed), Throws.TypeOf<UsageException>().With.Message.Not.Contains("Did you mean"));
    }

    [TestCase("", "02-01 02-02 03-01")]
    [TestCase("03", "03-01")]
    [TestCase("02", "02-01 02-02")]
    [TestCase("03-01 02 02-01", "03-01 02-01 02-02")]
    public void Exercises_are_chosen_by_id_and_by_lesson(string ids, string chosen)
    {
        Write("02-network/01-sigmoid", "02-01");
        Write("02-network/02-neuron", "02-02");
        Write("03-loss/01-log", "03-01");

        IReadOnlyList<Exercise> exercises = ExerciseCatalogue.Read(_folder.Path).Choose(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That(string.Join(' ', exercises.Select(exercise => exercise.Id)), Is.EqualTo(chosen));
    }

    [Test]
    public void A_folder_without_exercises_is_named() =>
        Assert.That(() => ExerciseCatalogue.Read(_folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains(_folder.Path));

    [Test]
    public void An_id_that_its_folder_denies_is_told()
    {
        Write("02-network/02-sigmoid", "02-01");

        Assert.That(() => ExerciseCatalogue.Read(_folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains("disagree"));
    }

    [Test]
    public void Two_exercises_of_one_id_are_told()
    {
        Write("02-network/01-sigmoid", "02-01");
        Write("02-network/01-neuron", "02-01");

        Assert.That(() => ExerciseCatalogue.Read(_folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains("Two exercises"));
    }

    [TestCase("02-01")]
    [TestCase("exercises/02-network/01-sigmoid")]
    [TestCase("exercises/02-network/01-sigmoid/")]
    [TestCase("./exercises/02-network/01-sigmoid/Sigmoid.cs")]
    [TestCase("exercises\\02-network\\01-sigmoid\\Sigmoid.fs")]
    public void An_exercise_is_chosen_by_its_id_or_a_path_into_its_folder(string id) =>
        Assert.That(Course.Catalogue.Choose([id]).Select(exercise => exercise.Id), Is.EqualTo(new[] { "02-01" }));

    [TestCase("exercises/02-network/01-sigmoi")]
    [TestCase("exercises/02-network")]
    public void A_path_that_leads_to_no_exercise_chooses_none(string id) =>
        Assert.That(() => Course.Catalogue.Choose([id]), Throws.TypeOf<UsageException>().With.Message.Contains("There is no exercise"));

    [TestCase("{\n\"id\": 1 }", ":2: ")]
    [TestCase("{\n\"id\": \"02-01\",\n\"colour\": 1 }", "colour")]
    [TestCase("{ \"id\": \"02-01\" }", "It lacks title, lesson, difficulty, points, hints, sources: it has id,")]
    [TestCase("{\n\"id\": \"02-01\",\n\"hint\": [] }", "There is no hint in it: it has id, title,")]
    [TestCase("{\n\"points\": \"ten\" }", "Points and difficulty are whole numbers")]
    [TestCase("{\n\"points\": \"10\" }", "Points and difficulty are whole numbers")]
    [TestCase("", ":1: ")]
    [TestCase("null", "It is empty.")]
    public void A_description_that_is_not_proper_is_told_with_its_place(string text, string told)
    {
        _folder.Write("02-network/01-sigmoid/exercise.json", text);

        Assert.That(() => ExerciseCatalogue.Read(_folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains("exercise.json:").And.Message.Contains(told).And.Message.Not.Contains("CourseKit."));
    }

    [TestCase("../Sigmoid.cs")]
    [TestCase("Sigmoid.csproj")]
    [TestCase("Sigmoid.fsx")]
    [TestCase("/etc/passwd")]
    public void A_source_is_a_plain_file_name(string source)
    {
        Write("02-network/01-sigmoid", "02-01", source);

        Assert.That(() => ExerciseCatalogue.Read(_folder.Path), Throws.TypeOf<UsageException>().With.Message.Contains("sources"));
    }

    [TestCase("", "abc", 3)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("02-01", "02-01", 0)]
    [TestCase("02-1", "02-01", 1)]
    public void Edit_distance_counts_the_changes(string first, string second, int distance)
    {
        Write("02-network/01-sigmoid", "02-01");

        Assert.That(EditDistance.Between(first, second), Is.EqualTo(distance));
        Assert.That(EditDistance.Between(second, first), Is.EqualTo(distance));
    }

    private void Write(string folder, string id, string source = "Sigmoid.cs") => _folder.Write(
        $"{folder}/exercise.json",
        $$"""{ "id": "{{id}}", "title": "T", "lesson": "l", "difficulty": 1, "points": 1, "hints": ["h"], "sources": ["{{source}}"] }""");
}
