using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;

namespace CourseKit.Notebooks.Session;

/// <summary>
/// Loads the libraries that cells reference by <c>#r</c>, once for both languages: into the default load context, so that an
/// object made in one language has the same type in the other.
/// </summary>
internal sealed partial class LibraryLoader : IDisposable
{
    private readonly string _folder;
    private readonly HashSet<string> _libraryFolders = [];

    public LibraryLoader(string folder)
    {
        _folder = folder;
        AssemblyLoadContext.Default.Resolving += ResolveBesideLibraries;
    }

    /// <summary>Raised for each assembly that was loaded for the cells.</summary>
    public event Action<Assembly>? Loaded;

    /// <summary>Loads every library that the code references by a path.</summary>
    /// <exception cref="CellFailedException">A library is not there, or is not a .NET assembly.</exception>
    public void LoadReferences(CodePart part, CodeOrigin origin)
    {
        string[] lines = part.Code.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (Reference().Match(lines[i]) is { Success: true } match)
            {
                Load(match.Groups["path"].Value, origin, i + 1);
            }
        }
    }

    public void Dispose() => AssemblyLoadContext.Default.Resolving -= ResolveBesideLibraries;

    private void Load(string reference, CodeOrigin origin, int line)
    {
        if (reference.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            throw origin.Fail(line, "ReferenceError",
                $"Lessons load no NuGet packages: #r \"{reference}\". Build a project that references the package, then #r the dll by its path.");
        }

        bool isAssemblyName = !reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && reference.IndexOfAny(['/', '\\']) < 0;
        if (isAssemblyName)
        {
            return;
        }

        string path = Path.GetFullPath(Path.Combine(_folder, reference.Replace('\\', Path.DirectorySeparatorChar)));
        if (!File.Exists(path))
        {
            throw origin.Fail(line, "ReferenceError", NotThere(path));
        }

        try
        {
            _libraryFolders.Add(Path.GetDirectoryName(path)!);
            Loaded?.Invoke(AssemblyLoadContext.Default.LoadFromAssemblyPath(path));
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException)
        {
            throw origin.Fail(line, "ReferenceError", $"{path} cannot be loaded: {exception.Message}");
        }
    }

    private static string NotThere(string path)
    {
        string advice = Path.GetFileNameWithoutExtension(path) == "CourseLib"
            ? "Build it in the course's folder: dotnet build src/CourseLib"
            : "Build the project that it comes from (dotnet build), or look at the path.";
        return $"{path} is not there: it is not built yet. {advice}";
    }

    private Assembly? ResolveBesideLibraries(AssemblyLoadContext context, AssemblyName name) =>
        _libraryFolders.Select(folder => Path.Combine(folder, name.Name + ".dll")).FirstOrDefault(File.Exists) is string path
            ? context.LoadFromAssemblyPath(path)
            : null;

    [GeneratedRegex("""^\s*#r\s+@?"{1,3}(?<path>[^"]+)"{1,3}""")]
    private static partial Regex Reference();
}
