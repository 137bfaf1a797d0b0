namespace Fadu.Workbooks.Sheets.Layouts;

/// <summary>What a cell takes.</summary>
internal enum ValidationKind
{
    List,
    Decimal,
    Whole,
    Date,
    TextLength,
    Custom,
}
