namespace Fadu.Workbooks.Reports.Documents;

/// <summary>What a document says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Moment">When.</param>
internal sealed record DocumentProperties(string Title, string Subject, string Author, DateTimeOffset Moment);
