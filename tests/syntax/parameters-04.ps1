param (
  [Parameter(Mandatory)] [string] $Name,

  # comment
  [ValidateSet('a','b')]
  [int]
  $X = 5 + 3,
  [switch] $Force
)