using Fadu.Kernel;

namespace Fadu.Workbooks.Reading.Limits;

/// <summary>Carries a refusal from inside a stream, where only an exception gets through, to the edge of the reader, which answers with the problem.</summary>
internal sealed class RefusalException(Problem problem) : Exception(problem.Message.English)
{
    /// <summary>Why the file is refused.</summary>
    public Problem Problem { get; } = problem;
}
