using System.IO.MemoryMappedFiles;
using System.Reflection;
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

    // The compiler reads the maps for as long as the process lives.
    private static readonly List<MemoryMappedViewAccessor> Views = [];

    public static IEnumerable<MetadataReference> ForCells() => Paths().Select(Reference);

    public static bool Contains(Assembly assembly) => Paths().Contains(assembly.Location);

    private static IEnumerable<string> Paths()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == BaseFolder).Concat(Display);
    }

    // Mapped rather than read: of some 160 libraries a cell touches few, and of those few pages.
    private static PortableExecutableReference Reference(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        MemoryMappedViewAccessor view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var image = ModuleMetadata.CreateFromImage(view.SafeMemoryMappedViewHandle.DangerousGetHandle(), checked((int)new FileInfo(path).Length));
        Views.Add(view);
        return AssemblyMetadata.Create(image).GetReference(filePath: path);
    }
}
