[mailaddress]'Jo <jo@x.com>' | % { $_.DisplayName; $_.User; $_.Host; $_.Address; "$_" }; [mailaddress]::new('a@b.c').ToString()
