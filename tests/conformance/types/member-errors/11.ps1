(1,2).Where({$true},'foo')
