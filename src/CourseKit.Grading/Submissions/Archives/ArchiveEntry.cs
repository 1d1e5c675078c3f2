namespace CourseKit.Grading;

/// <summary>An archive's entry under the name that it has there.</summary>
/// <param name="Name">The name as it stands in the archive.</param>
/// <param name="Kind">What it claims to be.</param>
/// <param name="Read">Gives its content, when it is asked for.</param>
internal sealed record ArchiveEntry(string Name, ArchiveEntryKind Kind, Func<HandedInFile> Read);

internal enum ArchiveEntryKind
{
    File,
    Folder,
    Link,
}
