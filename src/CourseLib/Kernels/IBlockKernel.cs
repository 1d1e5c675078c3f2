namespace CourseLib.Kernels;

/// <summary>
/// A model's loss and its gradient over a block of rows: the model's formulas, four rows to an instruction.
/// </summary>
internal interface IBlockKernel
{
    int FeatureCount { get; }

    int ParameterCount { get; }

    /// <summary>How many numbers of scratch space a block takes.</summary>
    int ScratchLength { get; }

    /// <summary>Adds the gradient of the block's loss, summed over its rows, and returns that loss.</summary>
    double AddBlock(RowBlock block, ReadOnlySpan<double> w, Span<double> gradient, Span<double> scratch);
}
