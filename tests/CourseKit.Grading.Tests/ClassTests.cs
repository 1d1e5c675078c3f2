using CourseKit.Platform;

namespace CourseKit.Grading.Tests;

/// <summary>What the paths of a command line stand for: a submission, several, or a class.</summary>
public class ClassTests
{
    private const string First = TwoExercises.First;

    private TwoExercises _course = null!;
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void MakeCourse() => _course = new TwoExercises();

    [OneTimeTearDown]
    public void RemoveCourse() => _course.Dispose();

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void Folders_and_archives_mixed_are_a_class_in_the_order_of_names()
    {
        _folder.Write($"class/dora/exercises/{First}", "");
        Directory.CreateDirectory(In("class/clara"));
        ArchiveFile.Write(In("class/berta.tar.gz"), (First, ""));
        ArchiveFile.Write(In("class/anna.zip"), ($"main/{First}", ""));
        File.WriteAllText(In("class/broken.zip"), "no archive");
        File.WriteAllText(In("class/emil.rar"), "Rar!");
        File.WriteAllText(In("class/list.csv"), "anna");
        File.WriteAllText(In("class/.DS_Store"), "");
        Directory.CreateDirectory(In("class/__MACOSX"));

        FoundSubmissions found = _course.Find(In("class"));

        Assert.That(found.Submissions.Select(submission => submission.Name), Is.EqualTo(new[] { "anna", "berta", "broken", "clara", "dora", "emil" }));
        Assert.That(found.LeftOut, Is.EqualTo(new[] { In("class/list.csv") }));
        Assert.That(_course.TakenFrom(In("class/emil.rar"))[0], Does.StartWith("rejected: emil.rar is not an archive of a kind that is read here"));
    }

    [Test]
    public void A_class_may_be_all_archives_or_a_single_broken_one()
    {
        _folder.Write("class/anna.zip", "no archive");

        Assert.That(_course.NamesOf(In("class")), Is.EqualTo(new[] { "anna" }));
    }

    [Test]
    public void One_folder_beside_an_archive_is_no_wrapper()
    {
        _folder.Write($"class/anna/{First}", "");
        ArchiveFile.Write(In("class/berta.zip"), (First, ""));

        Assert.That(_course.NamesOf(In("class")), Is.EqualTo(new[] { "anna", "berta" }));
        Assert.That(_course.NamesOf(In("class"), ArchiveFile.Write(In("carl.zip"), (First, ""))), Is.EqualTo(new[] { "anna", "berta", "carl" }));
    }

    [Test]
    public void Several_arguments_are_a_class_and_may_each_have_a_wrapper()
    {
        _folder.Write($"anna/course-main/{First}", "");
        _folder.Write($"berta/course-main/exercises/{First}", "");
        ArchiveFile.Write(In("carl.zip"), (First, ""));

        Assert.That(_course.NamesOf(In("anna"), In("berta"), In("carl.zip")), Is.EqualTo(new[] { "anna", "berta", "carl" }));
    }

    [Test]
    public void A_folder_given_alone_with_one_submission_in_it_is_a_class_of_one()
    {
        _folder.Write($"class/anna/exercises/{First}", "");

        Assert.That(_course.NamesOf(In("class")), Is.EqualTo(new[] { "anna" }));
    }

    [Test]
    public void A_folder_and_an_archive_of_one_name_are_refused()
    {
        _folder.Write($"class/anna/{First}", "");
        ArchiveFile.Write(In("class/anna.zip"), (First, ""));

        Assert.That(() => _course.Find(In("class")), Throws.TypeOf<UsageException>().With.Message.Contains("the name anna:").And.Message.Contains("anna.zip"));
    }

    [Test]
    public void A_file_that_is_no_archive_says_what_to_give()
    {
        string path = _folder.Write("anna.rar", "Rar!");

        Assert.That(() => _course.Find(path), Throws.TypeOf<UsageException>().With.Message.Contains("anna.rar").And.Message.Contains(".tgz").And.Message.Contains("give the folder"));
    }

    [Test]
    public void A_folder_without_a_submission_names_what_to_give() => Assert.That(
        () => _course.Find(_folder.Path),
        Throws.TypeOf<UsageException>().With.Message.Contains("01-sums/01-add").And.Message.Contains(".zip").And.Message.Contains("Give the folder"));

    [Test]
    public void An_archive_that_cannot_be_opened_is_told_before_anything_is_graded()
    {
        string path = ArchiveFile.Write(In("anna.zip"), (First, ""));
        using FileStream locked = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.That(() => _course.Find(path), Throws.TypeOf<UsageException>().With.Message.Contains("anna.zip cannot be read"));
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}
