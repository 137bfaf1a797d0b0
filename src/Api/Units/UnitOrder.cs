namespace Fadu.Api.Units;

/// <summary>Order of units; ties by code.</summary>
internal enum UnitOrder
{
    CodeAsc,
    CodeDesc,
    NameAsc,
    NameDesc,
}
