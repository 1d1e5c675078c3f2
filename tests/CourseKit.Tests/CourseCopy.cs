using System.Text.Json;

namespace CourseKit.Tests;

/// <summary>A course of the test's own: this repository's exercises and answers, and notebooks that the test writes.</summary>
internal sealed class CourseCopy : IDisposable
{
    private const string Sigmoid = "02-network/01-sigmoid/Sigmoid";

    public CourseCopy()
    {
        foreach (string folder in (string[])["exercises", "solutions"])
        {
            CopyFolder(System.IO.Path.Combine(RepositoryRoot(), folder), System.IO.Path.Combine(Path, folder));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("coursekit-test-").FullName;

    /// <summary>What all exercises are worth together.</summary>
    public int Points => Directory.EnumerateFiles(InFolder("exercises"), "exercise.json", SearchOption.AllDirectories)
        .Sum(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("points").GetInt32());

    /// <summary>Puts the worked answer to exercise 02-01 in place of the stub, in C# or F#.</summary>
    public void Solve(string extension = ".cs") => File.Copy(InFolder($"solutions/{Sigmoid}{extension}"), InFolder($"exercises/{Sigmoid}{extension}"), overwrite: true);

    public string InFolder(string path) => System.IO.Path.Combine(Path, path);

    public string Write(string path, string text)
    {
        string full = InFolder(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    /// <summary>A notebook of one C# cell, with a stored output.</summary>
    public string WriteNotebook(string path, string code, string stored = "") => Write(path, $$"""
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "only", "metadata": {}, "execution_count": 1,
         "outputs": [{"output_type": "stream", "name": "stdout", "text": ["{{stored}}"]}],
         "source": ["{{code.Replace("\"", "\\\"", StringComparison.Ordinal)}}"]}]}
        """);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string relative = System.IO.Path.GetRelativePath(from, file);
            if (!relative.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.Combine(to, relative))!);
                File.Copy(file, System.IO.Path.Combine(to, relative));
            }
        }
    }

    /// <summary>The repository that these tests are part of.</summary>
    public static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "CourseKit.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
