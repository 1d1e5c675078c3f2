using CourseKit.Platform;

namespace CourseKit.Grading;

/// <summary>Where the course lies on disk: the folder with <c>exercises/</c>, a student's copy or the course's own repository.</summary>
public sealed class CourseFolder
{
    /// <summary>The folder's name in which the exercises lie, in the course and in a submission.</summary>
    public const string ExercisesName = "exercises";

    /// <summary>Takes a folder that holds <c>exercises/</c>.</summary>
    public CourseFolder(string root) => Root = Path.GetFullPath(root);

    /// <summary>The full path of the course's folder.</summary>
    public string Root { get; }

    /// <summary>The folder that students work in.</summary>
    public string Exercises => Path.Combine(Root, ExercisesName);

    /// <summary>The folder of the worked answers; a student's copy has none.</summary>
    public string Solutions => Path.Combine(Root, "solutions");

    /// <summary>How this program is called from the course's folder.</summary>
    public string Invocation =>
        Directory.Exists(Path.Combine(Root, "src", "CourseKit")) ? "dotnet run --project src/CourseKit --" : "coursekit";

    /// <summary>The nearest folder that holds <c>exercises/</c>, from <paramref name="start"/> upwards.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static CourseFolder Find(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, ExercisesName)))
            {
                return new CourseFolder(folder.FullName);
            }
        }

        throw new UsageException($"Neither {start} nor a folder above it holds {ExercisesName}/. Go to the course's folder and try again.");
    }

    /// <summary>A path below the course's folder as people read it: relative, with forward slashes.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
