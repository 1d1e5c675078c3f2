namespace CourseLib.Kernels;

/// <summary>
/// Sums a kernel's losses and gradients over many blocks, chunk by chunk, on several cores. It allocates nothing after it is made.
/// </summary>
internal sealed class ChunkSums
{
    private readonly IBlockKernel _kernel;
    private readonly RowBlocks _blocks;
    private readonly int _blocksPerChunk;
    private readonly double[] _w;
    private readonly double[] _losses;
    private readonly double[][] _gradients;
    private readonly double[] _scratch;
    private readonly Helper[] _helpers;
    private int _next;
    private int _finished;

    public ChunkSums(IBlockKernel kernel, RowBlocks blocks, int chunkCount, int blocksPerChunk, int helperCount)
    {
        _kernel = kernel;
        _blocks = blocks;
        _blocksPerChunk = blocksPerChunk;
        _w = new double[kernel.ParameterCount];
        _losses = new double[chunkCount];
        _gradients = [.. Enumerable.Range(0, chunkCount).Select(_ => new double[kernel.ParameterCount])];
        _scratch = new double[kernel.ScratchLength];
        _helpers = [.. Enumerable.Range(0, helperCount).Select(_ => new Helper(this))];
        _next = chunkCount;
    }

    /// <summary>Writes the gradient summed over all blocks, and returns the loss summed likewise.</summary>
    public double Sum(ReadOnlySpan<double> w, Span<double> gradient)
    {
        w.CopyTo(_w);
        _finished = 0;
        Volatile.Write(ref _next, 0);
        foreach (Helper helper in _helpers)
            helper.Start();
        SumChunks(_scratch);

        // What is left is at most a chunk that a helper has begun: sleeping would take longer.
        var wait = default(SpinWait);
        while (Volatile.Read(ref _finished) < _losses.Length)
            wait.SpinOnce(sleep1Threshold: -1);

        return Total(gradient);
    }

    private void SumChunks(double[] scratch)
    {
        while (true)
        {
            int chunk = Interlocked.Increment(ref _next) - 1;
            if (chunk >= _losses.Length)
                return;
            SumChunk(chunk, scratch);
            Interlocked.Increment(ref _finished);
        }
    }

    private void SumChunk(int chunk, double[] scratch)
    {
        double[] gradient = _gradients[chunk];
        Array.Clear(gradient);
        double loss = 0;
        int end = Math.Min(_blocks.Count, (chunk + 1) * _blocksPerChunk);
        for (int block = chunk * _blocksPerChunk; block < end; block++)
            loss += _kernel.AddBlock(_blocks[block], _w, gradient, scratch);

        _losses[chunk] = loss;
    }

    private double Total(Span<double> gradient)
    {
        gradient.Clear();
        double loss = 0;
        for (int chunk = 0; chunk < _losses.Length; chunk++)
        {
            loss += _losses[chunk];
            double[] part = _gradients[chunk];
            for (int i = 0; i < part.Length; i++)
                gradient[i] += part[i];
        }

        return loss;
    }

    /// <summary>Another core's share of the work. A helper that comes late finds no chunk left, or helps with the next sum.</summary>
    private sealed class Helper(ChunkSums sums) : IThreadPoolWorkItem
    {
        private readonly double[] _scratch = new double[sums._kernel.ScratchLength];
        private int _isStarted;

        public void Start()
        {
            if (Interlocked.Exchange(ref _isStarted, 1) == 0)
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }

        public void Execute()
        {
            sums.SumChunks(_scratch);
            Volatile.Write(ref _isStarted, 0);
        }
    }
}
