namespace Fadu.Host.Batch;

/// <summary>One cell of a CSV file.</summary>
/// <param name="Text">Without the quotes around it; as written otherwise.</param>
/// <param name="Line">Line of the file on which it begins, from 1.</param>
internal readonly record struct CsvCell(string Text, int Line);
