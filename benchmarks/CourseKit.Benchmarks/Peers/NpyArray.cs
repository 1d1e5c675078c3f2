using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace CourseKit.Benchmarks.Peers;

/// <summary>An array of doubles, row by row, that NumPy reads from a file in its own format.</summary>
internal sealed record NpyArray(int[] Shape, double[] Values)
{
    private const int HeaderUnit = 64;

    private static ReadOnlySpan<byte> MagicAndVersion => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0];

    public static NpyArray Vector(params double[] values) => new([values.Length], values);

    public static NpyArray Vector(int[] values) => Vector(Array.ConvertAll(values, value => (double)value));

    public static NpyArray Matrix(double[][] rows) => new([rows.Length, rows[0].Length], [.. rows.SelectMany(row => row)]);

    public static NpyArray Matrix(double[,] values) => new([values.GetLength(0), values.GetLength(1)], [.. values.Cast<double>()]);

    /// <summary>Writes NumPy's format 1.0: magic, version, a Python literal that fills whole units of 64 bytes, the numbers.</summary>
    public void Save(string path)
    {
        using FileStream file = File.Create(path);
        string shape = string.Join(", ", Shape.Select(length => length.ToString(CultureInfo.InvariantCulture)));
        string description = $"{{'descr': '<f8', 'fortran_order': False, 'shape': ({shape},), }}";
        int before = MagicAndVersion.Length + sizeof(ushort);
        int length = (before + description.Length + HeaderUnit) / HeaderUnit * HeaderUnit - before;

        Span<byte> size = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(size, (ushort)length);
        file.Write(MagicAndVersion);
        file.Write(size);
        file.Write(Encoding.ASCII.GetBytes(description.PadRight(length - 1) + "\n"));

        byte[] numbers = new byte[Values.Length * sizeof(double)];
        for (int i = 0; i < Values.Length; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(numbers.AsSpan(i * sizeof(double)), Values[i]);
        file.Write(numbers);
    }
}
