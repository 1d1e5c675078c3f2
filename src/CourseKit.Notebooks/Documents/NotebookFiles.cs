using CourseKit.Platform;

namespace CourseKit.Notebooks.Documents;

/// <summary>A notebook to run, and its path below the folder that it was found through.</summary>
/// <param name="Path">The notebook's path.</param>
/// <param name="RelativePath">The path that its executed copy gets below the output folder.</param>
public sealed record NotebookFile(string Path, string RelativePath);

/// <summary>Finds notebooks.</summary>
public static class NotebookFiles
{
    /// <summary>The notebooks that paths name: a file itself, a folder's notebooks at any depth, in the order of their names.</summary>
    /// <exception cref="UsageException">
    /// A path is not there, is no notebook or is a folder without any, or two notebooks would get the same executed copy.
    /// </exception>
    public static IReadOnlyList<NotebookFile> Find(IEnumerable<string> paths)
    {
        NotebookFile[] files = [.. paths.SelectMany(FindOne).DistinctBy(file => Path.GetFullPath(file.Path))];
        if (files.GroupBy(file => file.RelativePath).FirstOrDefault(group => group.Count() > 1) is { } clash)
        {
            throw new UsageException(
                $"{string.Join(" and ", clash.Select(file => file.Path))} would be written to the same executed copy, {clash.Key}. Run them one at a time, with different --output folders.");
        }

        return files;
    }

    private static IEnumerable<NotebookFile> FindOne(string path)
    {
        if (Directory.Exists(path))
        {
            NotebookFile[] found =
            [
                .. Directory.EnumerateFiles(path, "*.ipynb", SearchOption.AllDirectories)
                    .Where(file => !file.Contains(".ipynb_checkpoints", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(file => new NotebookFile(file, Path.GetRelativePath(path, file))),
            ];
            return found.Length > 0 ? found : throw new UsageException($"{path} holds no notebooks (*.ipynb).");
        }

        if (!File.Exists(path))
        {
            throw new UsageException($"{path} is not there. Look at the spelling, and at the folder you are in: {Directory.GetCurrentDirectory()}");
        }

        return Path.GetExtension(path) == ".ipynb"
            ? [new NotebookFile(path, Path.GetFileName(path))]
            : throw new UsageException($"{path} is not a notebook: a notebook's name ends in .ipynb.");
    }
}
