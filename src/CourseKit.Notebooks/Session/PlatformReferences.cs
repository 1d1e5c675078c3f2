using System.Reflection;
using System.Reflection.PortableExecutable;
using CourseKit.Notebooks.Cells;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Core;

namespace CourseKit.Notebooks.Session;

/// <summary>The assemblies that every cell can use without a <c>#r</c>: the base class library and what displays values.</summary>
internal static class PlatformReferences
{
    private static readonly string BaseFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string[] Display =
    [
        typeof(CellFunctions).Assembly.Location,
        typeof(Formatter).Assembly.Location,
        typeof(IHtmlContent).Assembly.Location,
        typeof(Unit).Assembly.Location,
    ];

    public static IEnumerable<MetadataReference> ForCells() => Paths().Select(Reference);

    public static bool Contains(Assembly assembly) => Paths().Contains(assembly.Location);

    private static IEnumerable<string> Paths()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == BaseFolder).Concat(Display);
    }

    // Only the metadata is read: a compiler never looks at the machine code that makes up most of these files.
    private static PortableExecutableReference Reference(string path) =>
        AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata)).GetReference(filePath: path);
}
