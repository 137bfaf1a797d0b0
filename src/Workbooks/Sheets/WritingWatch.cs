namespace Fadu.Workbooks.Sheets;

/// <summary>Hears how far the writing of one workbook is, row by row, and may end it. Not for several threads.</summary>
/// <param name="tell">Told how much of it is written, above 0 to 1, never less than before: at each hundredth. Null: nobody listens.</param>
/// <param name="stop">Ends it at the next row.</param>
public sealed class WritingWatch(Action<double>? tell, CancellationToken stop)
{
    private const int Steps = 100;

    private long _expected;
    private long _written;
    private int _told;

    /// <summary>Says how many rows there will be from here on, as far as that is known; without it nothing is told. Rows beyond them are as good as the last.</summary>
    /// <param name="rows">Of all sheets together.</param>
    public void Expect(long rows) => (_expected, _written) = (rows, 0);

    /// <summary>A row was written.</summary>
    /// <exception cref="OperationCanceledException">The writing was ended.</exception>
    internal void Row()
    {
        stop.ThrowIfCancellationRequested();
        _written++;
        if (tell is null || _expected <= 0 || Math.Min(_written, _expected) * Steps / _expected is var step && step <= _told)
            return;

        _told = (int)step;
        tell((double)_told / Steps);
    }
}
