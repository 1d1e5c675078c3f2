using System.Text;
using CourseKit.Sandbox.Protocol;
using FSharp.Compiler.IO;
using Microsoft.FSharp.Core;

namespace CourseKit.Sandbox;

/// <summary>
/// All the files there are for the F# compiler: the libraries it may refer to, on disk, and in memory the sources and what it
/// makes of them. Whatever a source names beyond that, a key file for example, does not exist.
/// </summary>
internal sealed class FSharpFileSystem(IEnumerable<string> libraries) : DefaultFileSystem
{
    private readonly HashSet<string> _libraries = [.. libraries];
    private readonly Dictionary<string, MemoryStream> _files = [];

    /// <summary>Forgets the files in memory and takes these.</summary>
    public void Replace(IEnumerable<SourceFile> sources)
    {
        _files.Clear();
        foreach (SourceFile source in sources)
        {
            _files.Add(source.Name, new MemoryStream(Encoding.UTF8.GetBytes(source.Text)));
        }
    }

    /// <summary>What the compiler has written under this name.</summary>
    public byte[] Written(string name) => _files[name].ToArray();

    public override Stream OpenFileForReadShim(string filePath, FSharpOption<bool>? useMemoryMappedFile, FSharpOption<bool>? shouldShadowCopy)
    {
        // Mapped, for the compiler reads each library several times over and would copy it onto the heap every time.
        return _libraries.Contains(filePath) ? base.OpenFileForReadShim(filePath, FSharpOption<bool>.Some(true), shouldShadowCopy)
            : _files.TryGetValue(Path.GetFileName(filePath), out MemoryStream? file) ? new MemoryStream(file.ToArray(), writable: false)
            : throw new FileNotFoundException($"There is no {filePath}.", filePath);
    }

    public override Stream OpenFileForWriteShim(string filePath, FSharpOption<FileMode>? fileMode, FSharpOption<FileAccess>? fileAccess, FSharpOption<FileShare>? fileShare)
    {
        string name = Path.GetFileName(filePath);
        var written = new MemoryStream();
        if (fileMode?.Value == FileMode.Open)
        {
            // The assembly is opened once more, to put the place of its symbols into it.
            written.Write(Written(name));
            written.Position = 0;
        }

        return _files[name] = written;
    }

    public override bool FileExistsShim(string fileName) => _libraries.Contains(fileName) || _files.ContainsKey(Path.GetFileName(fileName));

    public override void FileDeleteShim(string fileName) => _files.Remove(Path.GetFileName(fileName));

    public override bool DirectoryExistsShim(string path) => true;

    public override DateTime GetLastWriteTimeShim(string fileName) => _libraries.Contains(fileName) ? base.GetLastWriteTimeShim(fileName) : default;
}
