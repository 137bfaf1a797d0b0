namespace Fadu.Api.Submissions;

/// <summary>Order of the units of a round; ties by code.</summary>
internal enum EnrolmentOrder
{
    UnitAsc,
    UnitDesc,
    NameAsc,
    NameDesc,
    GroupAsc,
    GroupDesc,
}
