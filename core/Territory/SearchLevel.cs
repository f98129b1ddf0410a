namespace AmiServerless.Core.Territory;

/// <summary>How well a name answers a search, best first.</summary>
internal enum SearchLevel
{
    /// <summary>The EPCI itself: its whole name, or its SIREN.</summary>
    Whole,

    /// <summary>Whole words of the EPCI's name.</summary>
    Word,

    /// <summary>Beginnings of words of the EPCI's name.</summary>
    Beginning,

    /// <summary>A member commune itself. It comes before parts of words, which a short name meets by chance.</summary>
    CommuneWhole,

    /// <summary>Parts of words of the EPCI's name.</summary>
    Part,

    /// <summary>Whole words of a commune's name.</summary>
    CommuneWord,

    /// <summary>Beginnings of words of a commune's name.</summary>
    CommuneBeginning,

    /// <summary>Parts of words of a commune's name.</summary>
    CommunePart,

    /// <summary>The EPCI's name, but for a slip of the keyboard.</summary>
    Slip,

    /// <summary>A commune's name, but for a slip of the keyboard.</summary>
    CommuneSlip,
}
